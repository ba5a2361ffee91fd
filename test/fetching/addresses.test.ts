import { describe, expect, test } from 'vitest';
import { createFetch, isForbiddenAddress } from '../../src/fetching/index.js';

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '0.0.0.0',
    '0.1.2.3',
    '224.0.0.1',
    '239.255.255.255',
    '255.255.255.255',
    '240.0.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '[::1]',
    'nonsense',
  ])('%s is no public address', (address) => {
    expect(isForbiddenAddress(address)).toBe(true);
  });

  test.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700:4700::1111'])('%s is a public address', (address) => {
    expect(isForbiddenAddress(address)).toBe(false);
  });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://１２７.０.０.１/',
    'http://127.0.0.1./',
    'http://user:secret@127.0.0.1/',
    'http://[::]/',
  ])('the loopback or private host of %s is refused in this notation', async (url) => {
    await expect(createFetch()({ url, purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-forbidden-address' });
  });

  test('a name that resolves to the loopback address is refused', async () => {
    await expect(createFetch()({ url: 'http://localhost:9/', purpose: 'feed' })).rejects.toMatchObject({
      code: 'fetch-forbidden-address',
      remedy: expect.stringContaining('network.allowHosts'),
    });
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/', 'data:text/html,x', 'gopher://example.org/', 'not an address'])('%s is refused', async (url) => {
    await expect(createFetch()({ url, purpose: 'file' })).rejects.toMatchObject({ code: 'fetch-refused' });
  });
});
