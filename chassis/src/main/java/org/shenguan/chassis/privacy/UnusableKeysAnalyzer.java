package org.shenguan.chassis.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start, instead of a stack trace, which key is missing and how to give one. */
final class UnusableKeysAnalyzer extends AbstractFailureAnalyzer<UnusableKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKeys cause) {
        return new FailureAnalysis(
                "Personal data cannot be encrypted: " + cause.getMessage() + ".",
                "Give the keys in the environment: SHENGUAN_PRIVACY_KEYS_<ID> (32 bytes in base64, such as"
                        + " of \"openssl rand -base64 32\"), SHENGUAN_PRIVACY_ACTIVE_KEY (<id> in small"
                        + " letters) and SHENGUAN_PRIVACY_INDEX_KEY. Keep them: without them the data is"
                        + " lost.",
                cause);
    }
}
