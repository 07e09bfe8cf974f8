package org.shenguan.chassis.trial;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint outside /api and outside the table, and one that fails. */
@RestController
class BesideTheApiController {

    @GetMapping("/beside-the-api")
    String forgotten() {
        return "no line in the table opens this";
    }
}
