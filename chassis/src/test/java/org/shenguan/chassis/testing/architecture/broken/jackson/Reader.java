package org.shenguan.chassis.testing.architecture.broken.jackson;

import com.fasterxml.jackson.databind.JsonNode;

record Reader(JsonNode node) {}
