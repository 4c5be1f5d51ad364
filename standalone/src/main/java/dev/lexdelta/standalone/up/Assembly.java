package dev.lexdelta.standalone.up;

import dev.lexdelta.contract.config.ConfigException;
import dev.lexdelta.contract.service.Service;
import java.util.List;

/** Makes the services of a configuration. */
public interface Assembly {
    /**
     * Reads all that the services need, so that a mistake shows before anything is started.
     *
     * @throws ConfigException when a file of the configuration cannot be used
     */
    Prepared prepare(UpConfig config) throws ConfigException;

    /** Services that only lack a broker. */
    interface Prepared {
        /** The services in the order of their start; none is started yet. */
        List<Service> connect(String bootstrapServers);
    }
}
