package org.shenguan.gateway.docs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.route.PlatformService;
import org.shenguan.gateway.route.ServiceBreakers;
import org.shenguan.gateway.route.ServiceDescriptions;
import org.shenguan.gateway.route.UpstreamFailure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 接口总览: the descriptions of all services, as if the gateway were the one server. */
@RestController
class ApiDocsController {

    private final ServiceDescriptions descriptions;
    private final ServiceBreakers breakers;
    private final JsonMapper json;

    ApiDocsController(ServiceDescriptions descriptions, ServiceBreakers breakers, JsonMapper json) {
        this.descriptions = descriptions;
        this.breakers = breakers;
        this.json = json;
    }

    @GetMapping("/v3/api-docs")
    List<DescriptionView> list() {
        return Arrays.stream(PlatformService.values())
                .map(service ->
                        new DescriptionView(service.title(), "/v3/api-docs/" + service.code()))
                .toList();
    }

    @GetMapping("/v3/api-docs/{service}")
    ResponseEntity<Object> description(@PathVariable String service, HttpServletRequest request) {
        return Arrays.stream(PlatformService.values())
                .filter(known -> known.code().equals(service.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(known ->
                        breakers.call(
                                known,
                                () -> ResponseEntity.<Object>ok(describe(known, request)),
                                failure ->
                                        refuse(UpstreamFailure.problem(known, failure), request)))
                .orElseGet(() -> refuse(Problem.ofStatus(404), request));
    }

    private JsonNode describe(PlatformService service, HttpServletRequest request) {
        JsonNode document = json.readTree(descriptions.read(service, request));
        if (!(document instanceof ObjectNode description)) {
            throw new IllegalStateException(service.code() + " describes itself as no object");
        }
        description.putArray("servers").addObject().put("url", here()).put("description", "统一网关");
        return description;
    }

    private static String here() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<Object> refuse(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body(request.getRequestURI()));
    }

    record DescriptionView(String name, String url) {}
}
