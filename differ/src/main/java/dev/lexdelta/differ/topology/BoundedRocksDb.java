package dev.lexdelta.differ.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.NullUnmarked;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** One bounded cache and write buffer for all stores of the process; by default each store and partition takes 100 MB. */
@NullUnmarked // created by Kafka Streams
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long BLOCK_CACHE_BYTES = 192L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 64L * 1024 * 1024;

    // each store holds a block from its first record on, and some fifty are open: blocks of the default size, 1 MB,
    // would
    // fill what is shared, and from then on every record would be flushed by itself
    private static final long BLOCK_BYTES = 32L * 1024;

    // for the life of the process: stores open and close with their tasks
    private static final class Shared {
        private static final Cache CACHE = cache();
        private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

        private static Cache cache() {
            RocksDB.loadLibrary();
            return new LRUCache(BLOCK_CACHE_BYTES);
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setArenaBlockSize(BLOCK_BYTES);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // what is shared outlives the store
    }
}
