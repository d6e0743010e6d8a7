#!/usr/bin/env bash
# Installs the Debian packages whose programs our tests read exports, feeds and documents with (tests/real/programs.ts names them). Run
# again, it does nothing; where it may not install or cannot, it says what is missing and ends well: the tests that need it are skipped,
# by name.
set -euo pipefail

packages=(bind9-utils caddy chromium dnsmasq-base firefox-esr libpacparser1 libreoffice-writer-nogui libxml2-utils squid unbound)
# What starts by itself once it is installed.
services=(caddy squid unbound)
# Asked by Debian before it starts a service (/usr/share/doc/init-system-helpers/README.policy-rc.d.gz).
policy=${POLICY_RC_D:-/usr/sbin/policy-rc.d}

main() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "debian-programs: not a Debian machine; tests that need ${packages[*]} are skipped where they are not on the path"
    return
  fi
  read_missing
  if [ ${#missing[@]} -eq 0 ]; then
    echo "debian-programs: all there"
  elif ! may_install; then
    say_missing "only root, or sudo without a password, may install"
  else
    local wanted=("${missing[@]}")
    without_services install_all
    read_missing
    keep_off "${wanted[@]}"
    if [ ${#missing[@]} -eq 0 ]; then
      echo "debian-programs: installed ${wanted[*]}"
    else
      say_missing "apt-get could not install"
    fi
  fi
}

read_missing() {
  missing=()
  local package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
}

say_missing() {
  echo "debian-programs: $1 ${missing[*]}; the tests that need them are skipped"
}

may_install() {
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_all() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Acquire::Retries=2)
  as_root "${apt[@]}" update >/dev/null || true
  as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null && return
  # One that this machine's Debian does not have keeps none of the others away.
  local package
  for package in "${missing[@]}"; do
    as_root "${apt[@]}" install -y --no-install-recommends "$package" >/dev/null || true
  done
}

# Nothing is started, now or ever after: the tests start their own, on ports of their own. A policy of the machine's own is left alone.
without_services() {
  local ours=""
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
    ours=yes
    # shellcheck disable=SC2064
    trap "as_root rm -f '$policy'" EXIT
  fi
  "$@"
  if [ -n "$ours" ]; then
    as_root rm -f "$policy"
    trap - EXIT
  fi
}

# Of the services that came just now; one that was here before is its owner's.
keep_off() {
  command -v systemctl >/dev/null || return 0
  local service
  for service in "${services[@]}"; do
    case " $* " in *" $service "*) as_root systemctl disable --now "$service" >/dev/null 2>&1 || true ;; esac
  done
}

main
