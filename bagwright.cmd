@echo off
rem Starts Bagwright from a clone: finds Java, builds the program when it is missing or older than its sources, runs it.
rem JAVA_HOME is asked first, then PATH; BAGWRIGHT_JAVA_OPTS are further options for Java.
setlocal DisableDelayedExpansion
set "CLONE=%~dp0"
set "JAR=%CLONE%target\bagwright.jar"

set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "MAJOR="
set "SAID=%TEMP%\bagwright-java-%RANDOM%%RANDOM%.txt"
"%JAVA%" -version >nul 2>"%SAID%"
for /f "usebackq tokens=2,3" %%a in ("%SAID%") do (
  if "%%a"=="version" for /f "delims=.-+" %%m in ("%%~b") do if not defined MAJOR set "MAJOR=%%m"
)
del "%SAID%" 2>nul
if not defined MAJOR goto nojava
if %MAJOR% LSS 17 goto nojava

if not exist "%JAR%" goto build
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; foreach ($name in 'pom.xml', 'src\main', 'schema') { $path = Join-Path $env:CLONE $name; if (@(Get-Item -LiteralPath $path) + @(Get-ChildItem -Recurse -LiteralPath $path) | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1) { exit 1 } }"
if errorlevel 1 goto build

:run
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %BAGWRIGHT_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:build
echo bagwright: building the program from its sources; this takes a moment 1>&2
rem Built aside and moved into place, so that two builds, or a build and a run, don't meet.
set "WORK=%CLONE%target\launcher.%RANDOM%%RANDOM%"
md "%WORK%" 2>nul
set "MAVEN=mvn.cmd"
where /q mvn.cmd || set "MAVEN=mvnw.cmd"
pushd "%CLONE%"
call "%MAVEN%" -q -B -Dquick -Dmaven.test.skip=true "-Dbagwright.target=%WORK%" package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  rd /s /q "%WORK%" 2>nul
  echo bagwright: the build failed, see above 1>&2
  exit /b 5
)
move /y "%WORK%\bagwright.jar" "%JAR%" >nul
rd /s /q "%WORK%" 2>nul
goto run

:nojava
echo bagwright: needs Java 17 or newer. Install it, or set JAVA_HOME to where it is. 1>&2
exit /b 5
