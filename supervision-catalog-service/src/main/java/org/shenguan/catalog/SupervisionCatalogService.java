package org.shenguan.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 监管事项目录服务. */
@SpringBootApplication
@Modulithic(systemName = "监管事项目录服务")
public class SupervisionCatalogService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(SupervisionCatalogService.class, arguments);
    }
}
