# Annals with its libraries and the models of English, about 1.1 GB, most of it the models.
#
#   docker build -t annals .
#   docker run --rm -v "$PWD:/story" annals build reports -o story.annals
#   docker run --rm -v "$PWD:/story" -p 127.0.0.1:7020:7020 annals serve story.annals --host 0.0.0.0 --token A-WORD-OF-16-LETTERS
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY program/pom.xml program/
COPY flink/pom.xml flink/
COPY program/src/main program/src/main
RUN mvn -B -q -DskipChecks -pl program -Dmaven.test.skip=true package \
  && mkdir /lib-out \
  && cp program/target/annals-*.jar /lib-out/annals.jar \
  && tr ':' '\n' < program/target/classpath.txt | xargs -I{} cp {} /lib-out/

FROM eclipse-temurin:17-jre
COPY --from=build /lib-out /opt/annals
RUN useradd --create-home reader
USER reader
WORKDIR /story
ENTRYPOINT ["java", "-Xmx1620m", "-Dfile.encoding=UTF-8", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", \
  "-cp", "/opt/annals/*", "org.annals.cli.Annals"]
