package org.shenguan.chassis.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "平台运维")
@RestController
@RequestMapping("${shenguan.web.api}/platform/alarms")
class AlarmController {

    private final Alarms alarms;

    AlarmController(Alarms alarms) {
        this.alarms = alarms;
    }

    @Operation(summary = "本实例当前的告警")
    @GetMapping
    List<Alarm> active() {
        return alarms.active();
    }
}
