@echo off
"%~dp0node\node.exe" "%~dp0app\bin\konten.js" %*
exit /b %ERRORLEVEL%
