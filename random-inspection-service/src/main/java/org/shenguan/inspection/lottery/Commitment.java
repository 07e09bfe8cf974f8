package org.shenguan.inspection.lottery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * 承诺: the fingerprint of all that can change the result, published before the seed can be known.
 *
 * @param value SHA-256 over the algorithm's name and the digest of every field
 * @param digests SHA-256 of each field, so that a change names the field it was made in
 * @param entries the first 16 characters of the SHA-256 of each block of each list: not what
 *     secures the list, which its digest does, but what names the place that was changed
 */
public record Commitment(
        String value, SortedMap<String, String> digests, SortedMap<String, List<String>> entries) {

    static final int MARK_LENGTH = 16;
    private static final int MOST_BLOCKS = 4096;

    /** Commits to the input. */
    public static Commitment to(DrawInput input) {
        return write(input, OutputStream.nullOutputStream());
    }

    /** Commits to the input and writes its canonical bytes on the way. */
    public static Commitment write(DrawInput input, OutputStream target) {
        Candidates candidates = input.candidates();
        Map<String, Entries> lists = new HashMap<>();
        lists.put("candidates", new Entries(candidates.size(), candidates::bytes));
        lists.put("exclusions", Entries.of(input.exclusions(), Exclusion::tree));
        lists.put("officers", Entries.of(input.officers(), PoolOfficer::tree));
        lists.put(
                "officerExclusions", Entries.of(input.officerExclusions(), OfficerExclusion::tree));
        return of(input.terms().tree(), lists, target);
    }

    /** What the commitment to this canonical form is, whoever wrote it. */
    static Commitment of(Map<String, Object> input) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Entries> lists = new HashMap<>();
        input.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                lists.put(name, Entries.of(list, Objects::requireNonNull));
            } else {
                values.put(name, value);
            }
        });
        return of(values, lists, OutputStream.nullOutputStream());
    }

    /** 分块: how many entries share a digest; one each up to 4096, and never more digests than that. */
    static int blockSize(int entries) {
        int block = 1;
        while ((long) block * MOST_BLOCKS < entries) {
            block *= 2;
        }
        return block;
    }

    private static Commitment of(
            Map<String, Object> values, Map<String, Entries> lists, OutputStream target) {
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

    /** A list as canonical bytes: those from one place to before another, with commas between. */
    private record Entries(int size, BiFunction<Integer, Integer, byte[]> bytes) {

        static <T> Entries of(List<T> list, Function<T, Object> tree) {
            return new Entries(
                    list.size(),
                    (from, to) -> {
                        byte[] array =
                                CanonicalJson.bytes(
                                        list.subList(from, to).stream().map(tree).toList());
                        return Arrays.copyOfRange(array, 1, array.length - 1);
                    });
        }
    }

    /** Writes canonical bytes and digests them as they pass. */
    private record Writer(OutputStream target) {

        String value(Object value) {
            byte[] bytes = CanonicalJson.bytes(value);
            write(bytes);
            return Sha256.hex(bytes);
        }

        /** The digest of a list is that of its blocks' digests, one after the other. */
        String list(Entries list, List<String> marks) {
            MessageDigest whole = Sha256.digest();
            int block = blockSize(list.size());
            raw("[");
            for (int from = 0; from < list.size(); from += block) {
                byte[] bytes = list.bytes().apply(from, Math.min(from + block, list.size()));
                if (from > 0) {
                    raw(",");
                }
                write(bytes);
                byte[] digest = Sha256.of(bytes);
                whole.update(digest);
                marks.add(HexFormat.of().formatHex(digest).substring(0, MARK_LENGTH));
            }
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
