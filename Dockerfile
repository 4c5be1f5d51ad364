# One image for each service, around the jar that Maven has built:
#   mvn -q package -DskipTests && docker build --build-arg MODULE=differ -t lexdelta-differ .
# BASE_IMAGE is anything with Java 17, bash and useradd.
ARG BASE_IMAGE=eclipse-temurin:17-jre
FROM ${BASE_IMAGE}

ARG MODULE
ENV MODULE=${MODULE} \
    LC_ALL=C.UTF-8 \
    JAVA_OPTS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError" \
    HEALTH_PORT=8081

RUN useradd --uid 10001 --user-group --home-dir /var/lib/lexdelta --create-home --shell /usr/sbin/nologin lexdelta
COPY deploy/health /opt/lexdelta/health
COPY ${MODULE}/target/lib /opt/lexdelta/lib
COPY ${MODULE}/target/${MODULE}.jar /opt/lexdelta/

USER 10001:10001
WORKDIR /var/lib/lexdelta
VOLUME /var/lib/lexdelta
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["bash", "/opt/lexdelta/health"]
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS -jar /opt/lexdelta/$MODULE.jar \"$@\"", "lexdelta"]
CMD ["--config", "/etc/lexdelta/config.yaml", "--health", "0.0.0.0:8081"]
