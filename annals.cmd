@echo off
rem Starts Annals. Builds it on first use and after a change of its sources.
setlocal EnableExtensions EnableDelayedExpansion
set "here=%~dp0"
set "list=%here%program\target\classpath.txt"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /i "version""') do if not defined version set "version=%%~v"
if not defined version (
  echo annals: There is no Java here. 1>&2
  echo   Install a JDK, 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
for /f "delims=.-+" %%m in ("!version!") do set "major=%%m"
if !major! LSS 17 (
  echo annals: This Java is too old: version !version!. 1>&2
  echo   Install a JDK, 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 2
)

powershell -NoProfile -Command "$l = Get-Item -ErrorAction SilentlyContinue '%list%'; if (-not $l) { exit 1 }; $n = Get-ChildItem -Recurse -File '%here%program\src\main', '%here%pom.xml', '%here%program\pom.xml' | Where-Object { $_.LastWriteTime -gt $l.LastWriteTime }; if ($n) { exit 1 } else { exit 0 }"
if errorlevel 1 (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo annals: Maven is not here, and the program is not built yet. 1>&2
    echo   Install Maven, 3.8 or newer, and run the same command again. 1>&2
    exit /b 2
  )
  echo annals: building the program. The first time this downloads about 620 MB, most of it language models. 1>&2
  pushd "%here%"
  call mvn -B -q -DskipChecks -pl program -Dmaven.test.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo annals: The program could not be built; Maven says why above. 1>&2
    exit /b 2
  )
  popd
  powershell -NoProfile -Command "(Get-Item '%list%').LastWriteTime = Get-Date"
)

for %%j in ("%here%program\target\annals-*.jar") do set "jar=%%j"
set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%~1"=="build" set "flags=-XX:+UseParallelGC -Xmx1620m"
if "%~1"=="load" set "flags=-XX:+UseParallelGC -Xmx1620m"
if "%~1"=="link" set "flags=-XX:+UseParallelGC -Xmx1620m"
if "%~1"=="read" set "flags=-XX:+UseParallelGC -Xmx1620m"
if "%~1"=="stories" set "flags=-XX:+UseParallelGC -Xmx1620m"

rem The class path is longer than a command line may be: Java reads it from a file.
set "options=%TEMP%\annals-%RANDOM%%RANDOM%.options"
powershell -NoProfile -Command "$c = '!jar!;' + (Get-Content -Raw '%list%').Trim(); [IO.File]::WriteAllText('!options!', '-cp \"' + $c.Replace('\', '\\') + '\"')"
"%java%" !flags! %ANNALS_JAVA_FLAGS% --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=warn "@!options!" org.annals.cli.Annals %*
set "code=!errorlevel!"
del "!options!" >nul 2>nul
exit /b !code!
