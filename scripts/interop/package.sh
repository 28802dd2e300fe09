#!/bin/sh
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
# The Debian packages: built twice (the same bytes), checked, installed into a clean chroot, used there as a newcomer would, taken away again:
# package.sh BUILD. As root; the base system is fetched once and kept in BUILD/interop.
. scripts/interop/common
begin package
[ "$(id -u)" = 0 ] || { echo "package.sh: needs root, for the chroot"; exit 1; }
debian
root=$work/root
stop() { umount "$root/proc" 2> /dev/null || true; }

sources() {  # FOLDER: what is checked in, as it is now
  mkdir -p "$1"
  { git ls-files -z 2> /dev/null || find . -path ./build -prune -o -type f -print0; } | tar -c --null -T - | tar -x -C "$1"
}
sources "$work/one/tisse-0.1.0"
sources "$work/elsewhere/two/tisse-0.1.0"
options="nocheck parallel=2"
row "dpkg-buildpackage" sh -c "cd '$work/one/tisse-0.1.0' && DEB_BUILD_OPTIONS='$options' dpkg-buildpackage -b -us -uc"
row "and again, elsewhere, otherwise" sh -c "cd '$work/elsewhere/two/tisse-0.1.0' && umask 027 && TZ=Asia/Tokyo LC_ALL=C.UTF-8 HOME=/nonexistent DEB_BUILD_OPTIONS='$options' dpkg-buildpackage -b -us -uc"
for package in tisse libtisse0 libtisse-dev; do
  row "$package: the same bytes" sh -c "cmp '$work/one/${package}'_*.deb '$work/elsewhere/two/${package}'_*.deb"
  row "$package: lintian finds no error" sh -c "! lintian --fail-on error --no-tag-display-limit '$work/one/${package}'_*.deb | grep '^E:'"
done
row "hardened: the tool" sh -c "readelf -hldW '$work/one/tisse-0.1.0/debian/tisse/usr/bin/tisse' > '$work/elf' && grep -q 'Type: *DYN' '$work/elf' && grep -q GNU_RELRO '$work/elf' && grep -q 'BIND_NOW\|Flags:.* NOW' '$work/elf'"
row "hardened: stack and buffers" sh -c "nm -D '$work/one/tisse-0.1.0/debian/tisse/usr/bin/tisse' > '$work/nm' && grep -q __stack_chk_fail '$work/nm' && grep -q __snprintf_chk '$work/nm'"

[ -f "$interop/base.tar" ] || {
  debootstrap --variant=minbase bookworm "$work/base" > "$interop/debootstrap.log" 2>&1 || { tail -n 5 "$interop/debootstrap.log"; exit 1; }
  tar -C "$work/base" -cf "$interop/base.tar" .
  rm -rf "$work/base"
}
mkdir "$root"
tar -C "$root" -xpf "$interop/base.tar"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc" 2> /dev/null || true
cp "$work"/one/*.deb "$root/tmp/"
cp scripts/interop/newcomer "$root/tmp/"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" "$@"; }
row "apt-get update" inside apt-get update -q
inside find / -xdev -name '*tisse*' > "$work/before" 2> /dev/null || true
row "installed" inside sh -c "apt-get install -q -y --no-install-recommends /tmp/*.deb gcc libc6-dev pkg-config"
inside useradd -m reader
inside su reader -c 'cd && sh /tmp/newcomer' > "$work/newcomer" 2>&1 || true
grep -v '^[0-9]* passed' "$work/newcomer" || true
passed=$((passed + $(sed -n 's/^\([0-9]*\) passed.*/\1/p' "$work/newcomer")))
failed=$((failed + $(sed -n 's/^[0-9]* passed, \([0-9]*\) failed.*/\1/p' "$work/newcomer")))
row "removed" inside apt-get purge -q -y tisse libtisse0 libtisse-dev
inside rm -rf /home/reader
inside find / -xdev -name '*tisse*' -not -path '/tmp/*' > "$work/after" 2> /dev/null || true
row "nothing is left" sh -c "grep -v '^/tmp/' '$work/after' > '$work/left'; cat '$work/left'; ! grep -v '/var/lib/dpkg\|/var/log\|/var/cache/apt' '$work/left'"
stop
rm -rf "$root"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
