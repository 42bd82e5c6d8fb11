@echo off
rem Membuka halaman konten di peramban. Folder kantor: KONTEN_REPO, atau folder "konten" pada folder pengguna.
chcp 65001 >nul
where $path:git >nul 2>nul
if errorlevel 1 (
  start "" "%~dp0Git belum ada.html"
  exit /b 5
)
if "%KONTEN_REPO%"=="" set "KONTEN_REPO=%USERPROFILE%\konten"
if not exist "%KONTEN_REPO%\konten.yaml" (
  echo Belum ada kantor di %KONTEN_REPO%. Jawab beberapa pertanyaan untuk membuatnya.
  call "%~dp0konten.cmd" init "%KONTEN_REPO%"
  if errorlevel 1 (
    pause
    exit /b 1
  )
)
call "%~dp0konten.cmd" layar
if errorlevel 1 pause
