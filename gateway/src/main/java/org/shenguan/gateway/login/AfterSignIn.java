package org.shenguan.gateway.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Sends a browser that signed in to where it wanted to go, always a page of this gateway. */
@Component
public final class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String NEXT = AfterSignIn.class.getName() + ".next";

    /** A path on this host: one slash first, then nothing that a browser takes for a host. */
    private static final Pattern OWN_PAGE =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private final LoginProperties settings;

    AfterSignIn(LoginProperties settings) {
        this.settings = settings;
        setDefaultTargetUrl("/");
    }

    static void goTo(String next, HttpServletRequest request) {
        if (OWN_PAGE.matcher(next).matches()) {
            request.getSession().setAttribute(NEXT, next);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication caller)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        // Until now the session was a stranger's and short.
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        if (session.getAttribute(NEXT) instanceof String next) {
            session.removeAttribute(NEXT);
            getRedirectStrategy().sendRedirect(request, response, next);
            return;
        }
        super.onAuthenticationSuccess(request, response, caller);
    }
}
