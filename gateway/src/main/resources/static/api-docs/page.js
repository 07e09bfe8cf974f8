"use strict";

function forgeryToken() {
    const found = document.cookie.split("; ").find(part => part.startsWith("XSRF-TOKEN="));
    return found ? decodeURIComponent(found.substring("XSRF-TOKEN=".length)) : null;
}

async function show() {
    // Brings the forgery token of a signed-in browser; for anybody else it changes nothing.
    await fetch("/me", {headers: {Accept: "application/json"}});
    const services = await (await fetch("/v3/api-docs")).json();
    SwaggerUIBundle({
        dom_id: "#api",
        urls: services,
        layout: "StandaloneLayout",
        presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
        validatorUrl: null,
        deepLinking: true,
        requestInterceptor: request => {
            const token = forgeryToken();
            if (token && request.url.startsWith(location.origin)) {
                request.headers["X-XSRF-TOKEN"] = token;
            }
            return request;
        },
    });
}

show();
