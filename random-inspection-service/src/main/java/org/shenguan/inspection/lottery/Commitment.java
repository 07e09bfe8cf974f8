package org.shenguan.inspection.lottery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 承诺: the fingerprint of all that can change the result, published before the seed can be known.
 *
 * @param value SHA-256 over the algorithm's name and the digest of every field
 * @param digests SHA-256 of each field, so that a change names the field it was made in
 * @param entries the first 16 characters of the SHA-256 of each entry of each list: not what
 *     secures the list, which its digest does, but what names the entry that was changed
 */
public record Commitment(
        String value, SortedMap<String, String> digests, SortedMap<String, List<String>> entries) {

    static final int MARK_LENGTH = 16;

    /** Commits to the input. */
    public static Commitment to(DrawInput input) {
        return write(input, OutputStream.nullOutputStream());
    }

    /**
     * Commits to the input and writes its canonical bytes on the way, one entry after the other, so
     * that a pool of a million is never held as text.
     */
    public static Commitment write(DrawInput input, OutputStream target) {
        Map<String, Stream<Map<String, Object>>> lists = new HashMap<>();
        lists.put("candidates", input.candidates().stream().map(Candidate::tree));
        lists.put("exclusions", input.exclusions().stream().map(Exclusion::tree));
        lists.put("officers", input.officers().stream().map(PoolOfficer::tree));
        lists.put(
                "officerExclusions",
                input.officerExclusions().stream().map(OfficerExclusion::tree));
        return of(input.terms().tree(), lists, target);
    }

    /** What the commitment to this canonical form is, whoever wrote it. */
    static Commitment of(Map<String, Object> input) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Stream<Map<String, Object>>> lists = new HashMap<>();
        input.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                lists.put(name, list.stream().map(entry -> Tree.of(entry).fields()));
            } else {
                values.put(name, value);
            }
        });
        return of(values, lists, OutputStream.nullOutputStream());
    }

    private static Commitment of(
            Map<String, Object> values,
            Map<String, Stream<Map<String, Object>>> lists,
            OutputStream target) {
        TreeMap<String, Function<Writer, String>> fields = new TreeMap<>();
        TreeMap<String, List<String>> entries = new TreeMap<>();
        values.forEach((name, value) -> fields.put(name, writer -> writer.value(value)));
        lists.forEach((name, list) -> {
            List<String> marks = new ArrayList<>();
            entries.put(name, marks);
            fields.put(name, writer -> writer.list(list, marks));
        });
        TreeMap<String, String> digests = new TreeMap<>();
        Writer writer = new Writer(target);
        String before = "{\"";
        for (Map.Entry<String, Function<Writer, String>> field : fields.entrySet()) {
            writer.raw(before + field.getKey() + "\":");
            digests.put(field.getKey(), field.getValue().apply(writer));
            before = ",\"";
        }
        writer.raw("}");
        return new Commitment(valueOf(DrawInput.ALGORITHM, digests), digests, entries);
    }

    static String valueOf(String algorithm, Map<String, String> digests) {
        return Sha256.hexOfCanonical(Map.of("algorithm", algorithm, "digests", digests));
    }

    /** Writes canonical bytes and digests them as they pass. */
    private record Writer(OutputStream target) {

        String value(Object value) {
            byte[] bytes = CanonicalJson.bytes(value);
            write(bytes);
            return Sha256.hex(bytes);
        }

        /** The digest of a list is that of its entries' digests, one after the other. */
        String list(Stream<Map<String, Object>> list, List<String> marks) {
            MessageDigest whole = Sha256.digest();
            raw("[");
            list.forEachOrdered(entry -> {
                byte[] bytes = CanonicalJson.bytes(entry);
                if (!marks.isEmpty()) {
                    raw(",");
                }
                write(bytes);
                byte[] digest = Sha256.of(bytes);
                whole.update(digest);
                marks.add(HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH));
            });
            raw("]");
            return HexFormat.of().formatHex(whole.digest());
        }

        void raw(String text) {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        private void write(byte[] bytes) {
            try {
                target.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
