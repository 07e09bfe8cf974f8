package org.shenguan.approval.numbering;

import java.time.LocalDate;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts serial numbers without gaps: a number is given back when its transaction fails. */
@Component
public class SerialStore {

    private final JdbcClient jdbc;
    private final Divisions divisions;

    SerialStore(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** The next number of a kind within a part, from 1. */
    public int next(String kind, String part) {
        return jdbc.sql(
                        """
                        insert into serial (kind, part, last) values (?, ?, 1)
                        on conflict (kind, part) do update set last = serial.last + 1
                        returning last
                        """)
                .params(kind, part)
                .query(Integer.class)
                .single();
    }

    /** 文号, such as （晋中）许受〔2026〕12号. */
    public String documentNumber(DivisionCode region, String word, LocalDate on) {
        String place = shortName(region, on);
        int serial = next("document " + word, place + on.getYear());
        return "（" + place + "）" + word + "〔" + on.getYear() + "〕" + serial + "号";
    }

    /** 证件编号, such as 晋中许准字〔2026〕000017. */
    public String licenseNumber(DivisionCode region, LocalDate on) {
        String place = shortName(region, on);
        int serial = next("license", place + on.getYear());
        return "%s许准字〔%d〕%06d".formatted(place, on.getYear(), serial);
    }

    private String shortName(DivisionCode region, LocalDate on) {
        String name =
                divisions.find(region, on).map(division -> division.name()).orElse(region.value());
        return name.length() > 2 && "省市区县".indexOf(name.charAt(name.length() - 1)) >= 0
                ? name.substring(0, name.length() - 1)
                : name;
    }
}
