package org.shenguan.chassis.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 行政区划登记: which divisions stand on a day, and what became of those that no longer do. Old cases
 * keep the name of their time; reports roll up to the successor.
 */
public final class Divisions {
    private static final Divisions BUNDLED = load();

    private final TreeMap<DivisionCode, List<Division>> entries = new TreeMap<>();

    private Divisions(Collection<Division> divisions) {
        for (Division division : divisions) {
            List<Division> known = entries.getOrDefault(division.code(), List.of());
            if (known.stream().anyMatch(division::overlaps)) {
                throw new IllegalArgumentException("行政区划" + division.code() + "的有效期重叠");
            }
            List<Division> both = new ArrayList<>(known);
            both.add(division);
            entries.put(division.code(), List.copyOf(both));
        }
        entries.keySet().forEach(this::requireParent);
        entries.keySet().forEach(this::currentFor);
    }

    /** The register that ships with the platform: 山西 with all its cities and counties, and 淮安. */
    public static Divisions bundled() {
        return BUNDLED;
    }

    public static Divisions of(Collection<Division> divisions) {
        return new Divisions(divisions);
    }

    /** The division of that code on that day. */
    public Optional<Division> find(DivisionCode code, LocalDate on) {
        return entries.getOrDefault(code, List.of()).stream()
                .filter(division -> division.mayStandOn(on))
                .findFirst();
    }

    public Division require(DivisionCode code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new UnknownDivision(code, on));
    }

    /** The name that the division had on that day. */
    public String nameOf(DivisionCode code, LocalDate on) {
        return require(code, on).name();
    }

    /** The division that stands for this one today; a code without successor stands for itself. */
    public DivisionCode currentFor(DivisionCode code) {
        Set<DivisionCode> seen = new HashSet<>();
        DivisionCode current = code;
        DivisionCode next = successor(current);
        while (next != null) {
            if (!seen.add(next)) {
                throw new IllegalArgumentException("行政区划" + code + "的变更关系成环");
            }
            if (!entries.containsKey(next)) {
                throw new IllegalArgumentException("行政区划" + current + "变更为未登记的" + next);
            }
            current = next;
            next = successor(current);
        }
        return current;
    }

    /** The divisions one level below that stand on that day; zones with statistical codes do not. */
    public List<Division> children(DivisionCode code, LocalDate on) {
        return all(on).stream()
                .filter(division -> division.code().parent().filter(code::equals).isPresent())
                .toList();
    }

    /** Every division of GB/T 2260 that stands on that day, by code. */
    public List<Division> all(LocalDate on) {
        return listed(on).stream().filter(division -> !division.code().isStatistical()).toList();
    }

    /** 开发区等: the zones with statistical codes. */
    public List<Division> zones(LocalDate on) {
        return listed(on).stream().filter(division -> division.code().isStatistical()).toList();
    }

    private List<Division> listed(LocalDate on) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(division -> division.isListedOn(on))
                .toList();
    }

    /** The latest entry decides: a code that was closed and given anew is not replaced. */
    private @Nullable DivisionCode successor(DivisionCode code) {
        return entries.getOrDefault(code, List.of()).stream()
                .max(
                        Comparator.comparing(
                                Division::validFrom,
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Division::replacedBy)
                .orElse(null);
    }

    private void requireParent(DivisionCode code) {
        code.parent()
                .filter(parent -> !entries.containsKey(parent))
                .ifPresent(parent -> {
                    throw new IllegalArgumentException("行政区划" + code + "的上级" + parent + "没有登记");
                });
    }

    private static Divisions load() {
        return new Divisions(
                TabSeparated.read(Divisions.class, "divisions.tsv").stream()
                        .map(Divisions::division)
                        .toList());
    }

    private static Division division(TabSeparated.Row row) {
        String successor = row.find(4);
        return new Division(
                DivisionCode.of(row.require(0)),
                row.require(1),
                row.findDate(2),
                row.findDate(3),
                successor == null ? null : DivisionCode.of(successor),
                row.find(5));
    }
}
