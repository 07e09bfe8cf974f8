package org.shenguan.enforcement.casefile;

import java.util.List;

/** 集体讨论 (行政处罚法 art. 57(2)). The law gives no number of people; one alone is not several. */
public record Deliberation(List<String> participants, String conclusion) {

    public Deliberation {
        participants = List.copyOf(participants);
    }

    /** Whether more than one person took part. */
    public boolean collective() {
        return participants.stream().map(String::strip).distinct().count() > 1;
    }
}
