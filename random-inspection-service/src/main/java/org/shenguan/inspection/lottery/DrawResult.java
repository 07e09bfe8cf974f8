package org.shenguan.inspection.lottery;

import java.util.List;
import java.util.Map;

/** 抽取结果: who is inspected by whom, in the order of the draw. */
public record DrawResult(List<Pick> picks) {

    public DrawResult {
        picks = List.copyOf(picks);
    }

    /** The canonical form. */
    public List<Map<String, Object>> tree() {
        return picks.stream().map(Pick::tree).toList();
    }

    /** The fingerprint of the result. */
    public String digest() {
        return Sha256.hexOfCanonical(tree());
    }
}
