package org.shenguan.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.shenguan.chassis.kernel.Division;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;
import org.shenguan.chassis.kernel.Divisions;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.launcher.Realm;

/** 演示省份: 2,000 subjects over the counties of 山西, drawn from a fixed seed. */
public final class DemoProvince {

    private static final long SEED = 14;
    private static final int BATCH = 500;
    private static final String PROVINCE = "14";
    private static final List<String> NAMES =
            List.of(
                    "宏泰", "晋源", "金晖", "永兴", "鑫隆", "恒远", "瑞达", "汇丰", "天成", "华盛", "德润", "同力", "盛世",
                    "安顺", "佳和", "信诚", "万通", "中旺", "福源", "嘉利");
    private static final List<String> ROADS =
            List.of("迎宾", "新建", "振兴", "工业", "汾河", "太行", "文峰", "建设");

    private final List<DemoSubject> subjects;

    private DemoProvince(List<DemoSubject> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    /** The same province at every call. */
    public static DemoProvince onDay(LocalDate day) {
        List<Division> counties =
                Divisions.bundled().all(day).stream()
                        .filter(division -> division.code().value().startsWith(PROVINCE))
                        .filter(division -> division.code().level() == DivisionLevel.COUNTY)
                        .toList();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<DemoSubject> subjects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DemoTrade trade : DemoTrade.values()) {
            int wanted = subjects.size() + trade.subjects();
            while (subjects.size() < wanted) {
                Division county = counties.get(random.nextInt(counties.size()));
                DemoSubject drawn = subject(subjects.size() + 1, trade, county, random);
                if (names.add(drawn.name())) {
                    subjects.add(drawn);
                }
            }
        }
        return new DemoProvince(subjects);
    }

    List<DemoSubject> subjects() {
        return subjects;
    }

    /** The subjects as the object directory imports them, in batches. */
    public List<List<Map<String, Object>>> objectBatches() {
        List<List<Map<String, Object>>> batches = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += BATCH) {
            batches.add(
                    subjects.subList(from, Math.min(from + BATCH, subjects.size())).stream()
                            .map(DemoSubject::row)
                            .toList());
        }
        return batches;
    }

    /** The officers as their directory imports them. */
    public static List<Map<String, Object>> officers(Realm realm, LocalDate day) {
        return DemoOfficers.rows(realm, day);
    }

    private static DemoSubject subject(
            int serial, DemoTrade trade, Division county, RandomGenerator random) {
        String name =
                county.name()
                        + NAMES.get(random.nextInt(NAMES.size()))
                        + trade.word(random.nextInt(1000))
                        + "有限公司";
        String address =
                county.name()
                        + ROADS.get(random.nextInt(ROADS.size()))
                        + "路"
                        + (1 + random.nextInt(300))
                        + "号";
        return new DemoSubject(
                creditCode(county.code(), serial),
                name,
                county.code().value(),
                address,
                List.of(trade.name()));
    }

    /** An enterprise's code as GB 32100 builds it; the organisation part ends in its own check. */
    private static String creditCode(DivisionCode registeredIn, int serial) {
        String organization = "MAD%05d".formatted(serial);
        String first17 =
                "91"
                        + registeredIn.value()
                        + organization
                        + UnifiedSocialCreditCode.organizationCheckCharacter(organization);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }
}
