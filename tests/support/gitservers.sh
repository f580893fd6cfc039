#!/bin/sh
# Real git servers on loopback, for tests: HTTPS with a password and a certificate of our own, and SSH with a key. Touches
# nothing outside of DIR.   gitservers.sh start DIR HTTPS_PORT SSH_PORT REPOSITORY EXPIRED_PORT MISNAMED_PORT LONELY_PORT
#                           gitservers.sh rekey DIR | stop DIR
# At the last three ports is the same by HTTPS, with a certificate that nobody should trust.
set -eu
D=$(realpath -m "$2"); U=$(id -un)
end() { # and wait for it
    kill "$1" 2>/dev/null || return 0
    while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
}
if [ "$1" = stop ]; then
    for p in nginx fcgi sshd; do [ -s "$D/$p.pid" ] && end "$(cat "$D/$p.pid")" || true; done
    exit 0
fi
certify() { # a new authority, and a certificate from it
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Test authority" -keyout ca.key -out ca.pem \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign 2>/dev/null
    openssl genrsa -out s.key 2048 2>/dev/null
    sign expired localhost DNS:localhost -1
    sign misnamed elsewhere.test DNS:elsewhere.test 2
    sign s localhost DNS:localhost,DNS:library.test,IP:127.0.0.1 2
    openssl x509 -req -in s.csr -signkey s.key -days 2 -extfile s.ext -out lonely.pem 2>/dev/null
}
sign() { # NAME WHOSE ALSO DAYS: from that authority
    openssl req -new -key s.key -subj "/CN=$2" -out "$1.csr" 2>/dev/null
    printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$3" > "$1.ext"
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days "$4" -extfile "$1.ext" -out "$1.pem" 2>/dev/null
}
host_key() { rm -f ssh/hk ssh/hk.pub; ssh-keygen -q -t ed25519 -N '' -f ssh/hk; }
listen_https() { nginx -c "$D/nginx.conf" 2>> "$D/nginx.err"; }
listen_ssh() { /usr/sbin/sshd -f "$D/ssh/sshd_config" -E "$D/ssh/sshd.log"; }
if [ "$1" = rekey ]; then # as if others had taken their place
    cd "$D"; certify; host_key
    for p in nginx sshd; do # whole: an old one may go on with its old key for a while
        end "$(cat $p.pid)"
    done
    listen_https; listen_ssh
    exit 0
fi
H=$3; S=$4; E=$6; M=$7; L=$8
mkdir -p "$D/ssh" "$D/home"; chmod 700 "$D/ssh"; cd "$D"; [ "$U" != root ] || mkdir -p /run/sshd
ln -sfn "$5" "$D/library.git"
certify
htpasswd -bc htpw alice s3cret 2>/dev/null
# fcgiwrap passes no environment on, and git-http-backend looks for safe.directory.
printf '[safe]\n\tdirectory = *\n' > home/.gitconfig
backend() { # LOCATION EXTRA
    echo "location ~ ^$1(?<inside>/.*)\$ { $2 include /etc/nginx/fastcgi_params; fastcgi_pass unix:$D/fcgi.sock; fastcgi_buffering off;
        fastcgi_param HOME $D/home; fastcgi_param SCRIPT_FILENAME /usr/lib/git-core/git-http-backend; fastcgi_param GIT_PROJECT_ROOT $D;
        fastcgi_param GIT_HTTP_EXPORT_ALL 1; fastcgi_param PATH_INFO \$inside; fastcgi_param REMOTE_USER \$remote_user; }"
}
doubtful() { # PORT CERTIFICATE
    echo "server { listen 127.0.0.1:$1 ssl; server_name localhost; ssl_certificate $D/$2.pem; ssl_certificate_key $D/s.key; $(backend /open "") }"
}
cat > nginx.conf <<N
$([ "$U" = root ] && echo "user root;") pid $D/nginx.pid; error_log $D/nginx.err;
events {}
http { map \$request_uri \$half { ~git-receive-pack git; default off; }
 access_log $D/access.log; client_max_body_size 0; client_body_temp_path $D/body; fastcgi_temp_path $D/ft;
 proxy_temp_path $D/pt; uwsgi_temp_path $D/ut; scgi_temp_path $D/st;
 server { listen 127.0.0.1:$H ssl; server_name localhost; ssl_certificate $D/s.pem; ssl_certificate_key $D/s.key;
  $(backend /open "")
  $(backend /private "auth_basic git; auth_basic_user_file $D/htpw;")
  $(backend /half "auth_basic \$half; auth_basic_user_file $D/htpw;")
  location /elsewhere { return 302 https://127.0.0.1:$H/open\$request_uri; }
  location /forbidden { return 403; }
  location /broken { return 500; }
  location /hurried { return 429; }
  location /page { return 200 "<html>Hello</html>"; } }
 $(doubtful "$E" expired) $(doubtful "$M" misnamed) $(doubtful "$L" lonely) }
N
rm -f fcgi.sock; fcgiwrap -c 2 -s "unix:$D/fcgi.sock" > fcgi.log 2>&1 & echo $! > fcgi.pid
for _ in $(seq 50); do [ -S fcgi.sock ] && break; sleep 0.1; done
listen_https
host_key; ssh-keygen -q -t ed25519 -N '' -f ssh/id -C alice; ssh-keygen -q -t ed25519 -N '' -f ssh/other -C eve
echo "restrict,command=\"git-shell -c \\\"\$SSH_ORIGINAL_COMMAND\\\"\" $(cat ssh/id.pub)" > ssh/ak
printf '%s\n' "Port $S" "ListenAddress 127.0.0.1" "HostKey $D/ssh/hk" "PidFile $D/sshd.pid" "AuthorizedKeysFile $D/ssh/ak" \
    "PasswordAuthentication no" "KbdInteractiveAuthentication no" "PermitRootLogin forced-commands-only" "UsePAM no" "StrictModes no" \
    "AllowUsers $U" > ssh/sshd_config
listen_ssh
