package org.shenguan.chassis.due;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through a batch in one transaction; if that fails, each record in its own. */
final class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Tells how many records failed even alone. */
    int attempt(List<Long> ids, Consumer<List<Long>> work) {
        try {
            inTransaction(ids, work);
            return 0;
        } catch (RuntimeException oneOfThem) {
            int failed = 0;
            for (Long id : ids) {
                failed += attemptAlone(id, work) ? 0 : 1;
            }
            return failed;
        }
    }

    private boolean attemptAlone(Long id, Consumer<List<Long>> work) {
        try {
            inTransaction(List.of(id), work);
            return true;
        } catch (RuntimeException failure) {
            log.error("Due item {} could not be worked on", id, failure);
            return false;
        }
    }

    private void inTransaction(List<Long> ids, Consumer<List<Long>> work) {
        transaction.executeWithoutResult(_ -> work.accept(ids));
    }
}
