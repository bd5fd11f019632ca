#!/usr/bin/python3
"""A real S3-compatible store for tests: OpenStack Swift with its s3api, as Debian's python3-swift has it.

usage: swift_server.py DIRECTORY ACCOUNT:USER SECRET

Four servers on the loopback interface (proxy, account, container, object), one device, one replica, nothing in the
background. Says "READY <port>" once all of them listen; ends with SIGTERM. Lists come in pages of ten keys.
"""
import getpass
import os
import signal
import socket
import sys
import time

directory, access_key, secret = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3]
settings, device_parent = os.path.join(directory, 'settings'), os.path.join(directory, 'devices')

FILTERS = {
    'catch_errors': '',
    'gatekeeper': '',
    'cache': 'paste.filter_factory = weft_no_cache:factory',
    'listing_formats': '',
    's3api': 'location = us-east-1\nmax_bucket_listing = 10',
    'tempauth': f"user_{access_key.replace(':', '_')} = {secret} .admin",
    'copy': '',
    'slo': '',
    'dlo': '',
}


class NoCache:
    """tempauth wants a cache; this one never knows anything."""

    def __getattr__(self, name):
        return lambda *words, **named: None


def factory(_settings, **_own):
    def wrap(app):
        def call(environ, start_response):
            environ['swift.cache'] = NoCache()
            return app(environ, start_response)

        return call

    return wrap


def free_ports(names):
    """All held at once, so that they differ."""
    held = [socket.socket() for _ in names]
    for one in held:
        one.bind(('127.0.0.1', 0))
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return dict(zip(names, ports))


def write(name, text):
    with open(os.path.join(settings, name), 'w', encoding='utf-8') as file:
        file.write(text)


def common(port):
    return (
        f'[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = {port}\nworkers = 0\nuser = {getpass.getuser()}\n'
        f'swift_dir = {settings}\ndevices = {device_parent}\nmount_check = false\n'
        'disable_fallocate = true\nfallocate_reserve = 0\nlog_level = ERROR\n'
    )


def write_settings(ports):
    from swift.common.ring import RingBuilder

    os.makedirs(settings)
    os.makedirs(os.path.join(device_parent, 'one'))
    write('swift.conf', '[swift-hash]\nswift_hash_path_suffix = tests\n')
    for kind in ('account', 'container', 'object'):
        write(f'{kind}.conf', f'{common(ports[kind])}[pipeline:main]\npipeline = {kind}-server\n'
                              f'[app:{kind}-server]\nuse = egg:swift#{kind}\n')
        ring = RingBuilder(part_power=3, replicas=1, min_part_hours=0)
        place = {'ip': '127.0.0.1', 'port': ports[kind], 'replication_ip': '127.0.0.1', 'replication_port': ports[kind]}
        ring.add_dev({'id': 0, 'region': 1, 'zone': 1, 'weight': 1.0, 'device': 'one', 'meta': '', **place})
        ring.rebalance()
        ring.get_ring().save(os.path.join(settings, f'{kind}.ring.gz'))
    filters = ''.join(
        f'[filter:{name}]\n' + ('' if name == 'cache' else f'use = egg:swift#{name}\n') + f'{options}\n'
        for name, options in FILTERS.items()
    )
    write('proxy.conf', f"{common(ports['proxy'])}[pipeline:main]\npipeline = {' '.join(FILTERS)} proxy-server\n"
                        f'[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n{filters}')


def serve(kind):
    from swift.common import constraints, storage_policy, utils
    from swift.common.wsgi import run_wsgi

    utils.set_swift_dir(settings)
    constraints.reload_constraints()
    storage_policy.reload_storage_policies()
    more = {}
    if kind == 'object':
        from swift.obj.server import global_conf_callback

        more['global_conf_callback'] = global_conf_callback
    return run_wsgi(os.path.join(settings, f'{kind}.conf'), f'{kind}-server', **more)


def fork(work, *words):
    child = os.fork()
    if child != 0:
        return child
    code = 1
    try:
        code = work(*words) or 0
    finally:
        os._exit(code)


def listens(port):
    with socket.socket() as one:
        return one.connect_ex(('127.0.0.1', port)) == 0


def main():
    ports = free_ports(('account', 'container', 'object', 'proxy'))
    if os.waitpid(fork(write_settings, ports), 0)[1] != 0:
        sys.exit('the settings could not be written')
    # Read once, by the parent of all four.
    import swift.account.server, swift.container.server, swift.obj.server, swift.proxy.server  # noqa: E401, F401

    sys.modules['weft_no_cache'] = sys.modules['__main__']
    servers = [fork(serve, kind) for kind in ports]

    def stop(*_):
        for server in servers:
            try:
                os.kill(server, signal.SIGTERM)
            except ProcessLookupError:
                pass
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while not all(listens(port) for port in ports.values()):
        if os.waitpid(-1, os.WNOHANG)[0] != 0:
            print('a server ended before it listened', file=sys.stderr)
            stop()
        time.sleep(0.05)
    print(f"READY {ports['proxy']}", flush=True)
    os.wait()
    stop()


main()
