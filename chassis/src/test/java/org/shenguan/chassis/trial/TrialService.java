package org.shenguan.chassis.trial;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class TrialService {
    public static void main(String[] arguments) {
        SpringApplication.run(TrialService.class, arguments);
    }
}
