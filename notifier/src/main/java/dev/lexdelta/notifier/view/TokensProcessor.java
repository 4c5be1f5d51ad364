package dev.lexdelta.notifier.view;

import dev.lexdelta.contract.subscription.Token;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps tokens by hash, and by owner and hash: whether an owner has any is asked before something is handed over. */
@NullUnmarked // Kafka Streams sets fields in init and passes null values
final class TokensProcessor extends ContextualProcessor<String, Reading<Token>, Void, Void> {
    private static final char SEPARATOR = '\u001f';

    private KeyValueStore<String, Token> store;

    /** What the keys of an owner's tokens begin with; no hash begins so. */
    static String byOwner(String owner) {
        return "owner" + SEPARATOR + owner + SEPARATOR;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(ViewStores.TOKENS);
    }

    @Override
    public void process(Record<String, Reading<Token>> record) {
        var hash = record.key();
        if (record.value() == null) {
            forget(hash);
        } else if (record.value() instanceof Reading.Read<Token> read) {
            forget(hash);
            store.put(hash, read.value());
            store.put(byOwner(read.value().owner()) + hash, read.value());
        }
    }

    private void forget(String hash) {
        var before = store.delete(hash);
        if (before != null) {
            store.delete(byOwner(before.owner()) + hash);
        }
    }
}
