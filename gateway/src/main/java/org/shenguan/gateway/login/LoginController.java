package org.shenguan.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 登录: sends a browser to the realm, once the realm is known to answer. */
@RestController
class LoginController {

    private final RealmStatus realm;

    LoginController(RealmStatus realm) {
        this.realm = realm;
    }

    @GetMapping("/login")
    ResponseEntity<Void> login(
            @RequestParam(name = "next", required = false) @Nullable String next,
            HttpServletRequest request) {
        realm.require();
        if (next != null) {
            AfterSignIn.goTo(next, request);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/oauth2/authorization/" + Realm.REGISTRATION)
                .build();
    }
}
