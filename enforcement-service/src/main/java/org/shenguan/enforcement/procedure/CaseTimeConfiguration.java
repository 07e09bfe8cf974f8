package org.shenguan.enforcement.procedure;

import java.util.UUID;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;
import org.shenguan.chassis.due.DueMoved;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.enforcement.limit.LimitCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a changed calendar does to the clocks of a case: to those counted in working days. */
@Configuration(proxyBeanMethods = false)
class CaseTimeConfiguration {

    @Bean
    DueMoved hearingRequestMoved(PenaltyCases cases) {
        return new ClockFollows(LimitCode.HEARING_REQUEST, cases);
    }

    @Bean
    DueMoved deliveryMoved(PenaltyCases cases) {
        return new ClockFollows(LimitCode.DELIVERY, cases);
    }

    @Bean
    DueMoved publicationMoved(PenaltyCases cases) {
        return new ClockFollows(LimitCode.PUBLICATION, cases);
    }

    private record ClockFollows(LimitCode code, PenaltyCases cases) implements DueMoved {
        @Override
        public String kind() {
            return CaseClocks.kind(code);
        }

        @Override
        public void moved(String recordId, Deadline now, DeadlineMove why) {
            UUID id = UUID.fromString(recordId);
            PenaltyCase file = cases.findById(id).orElseThrow(() -> new NotFound("案件", id));
            file.retime(code, now);
            cases.saveAndFlush(file);
        }
    }
}
