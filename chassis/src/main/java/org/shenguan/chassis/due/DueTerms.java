package org.shenguan.chassis.due;

import org.shenguan.chassis.calendar.DeadlineTerms;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The terms of a deadline as the due sheet stores them. */
final class DueTerms {

    private final JsonMapper json;

    DueTerms(JsonMapper json) {
        // Values write what they derive as well (a suspension: "open"); reading passes that over.
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    String write(DeadlineTerms terms) {
        return json.writeValueAsString(terms);
    }

    DeadlineTerms read(String stored) {
        return json.readValue(stored, DeadlineTerms.class);
    }
}
