@echo off
rem Starts Wallet Tracker with a JDK 25, from any directory.
setlocal enabledelayedexpansion
set "APP=%~dp0.."
if not exist "%APP%\target\lib" (
    echo wallet-tracker: not built yet; run "mvn -q -DskipTests package" first 1>&2
    exit /b 1
)
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do call :try "%%~D\bin\java.exe"
if not defined JAVA (
    echo wallet-tracker: needs a JDK 25; none found in JAVA_HOME, on the PATH or in the usual folders 1>&2
    exit /b 1
)
set "FLAGS="
for /f "usebackq delims=" %%F in ("%APP%\bin\jvm.flags") do set "FLAGS=!FLAGS! %%F"
"%JAVA%" %FLAGS% %WALLET_TRACKER_JVM_FLAGS% --module-path "%APP%\target\fx" -cp "%APP%\target\lib\*" org.wallettracker.app.cli.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA goto :eof
if not exist %1 goto :eof
%1 -version 2>&1 | findstr /r /c:"\"25[.\"]" >nul && set "JAVA=%~1"
goto :eof
