package org.shenguan.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 当前用户: who am I. */
@RestController
class MeController {

    /** The duties of the platform; the realm's technical roles are nobody's business. */
    private static final Set<String> DUTIES =
            Set.of(
                    "APPROVER",
                    "SUPERVISOR",
                    "ENFORCER",
                    "LEGAL_REVIEWER",
                    "SECTION_HEAD",
                    "LEADER",
                    "ADMINISTRATOR",
                    "INFORMATION_OFFICER",
                    "AUDITOR");

    private final CallerTokens callers;

    MeController(CallerTokens callers) {
        this.callers = callers;
    }

    @GetMapping("/me")
    ResponseEntity<MeView> me(
            HttpServletRequest request, HttpServletResponse response, CsrfToken forgeryToken) {
        Jwt token =
                callers.claims(request, response)
                        .orElseThrow(
                                () -> new AuthenticationCredentialsNotFoundException("Nobody"));
        forgeryToken.getToken(); // a page asks this first and so receives its cookie
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(MeView.of(token));
    }

    record MeView(
            String username,
            String name,
            List<String> roles,
            @Nullable String region,
            @Nullable String department,
            @Nullable String certificateNumber,
            @Nullable Instant tokenExpiresAt) {

        static MeView of(Jwt token) {
            return new MeView(
                    textOr(token, "preferred_username", token.getSubject()),
                    textOr(token, "name", ""),
                    duties(token),
                    token.getClaimAsString("region"),
                    token.getClaimAsString("department"),
                    token.getClaimAsString("certificate_no"),
                    token.getExpiresAt());
        }

        private static String textOr(Jwt token, String claim, @Nullable String otherwise) {
            String value = token.getClaimAsString(claim);
            return value != null ? value : String.valueOf(otherwise);
        }

        private static List<String> duties(Jwt token) {
            Map<String, Object> access = token.getClaimAsMap("realm_access");
            return access != null && access.get("roles") instanceof Collection<?> names
                    ? names.stream().map(String::valueOf).filter(DUTIES::contains).sorted().toList()
                    : List.of();
        }
    }
}
