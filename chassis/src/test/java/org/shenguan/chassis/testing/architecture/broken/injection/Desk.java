package org.shenguan.chassis.testing.architecture.broken.injection;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class Desk {
    @Autowired @Nullable String office;
}
