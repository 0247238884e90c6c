// What the orders page tells of an order after it was placed.
import { barriersOf, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const customerIds = ['c-001', 'c-002', 'c-003'];

interface Order {
  id: string;
  status: string;
  items: { unitPrice: { amount: number } }[];
}

describePage('the orders page', (stage) => {
  async function call<T>(path: string, body?: unknown, token?: string, method = body ? 'POST' : 'GET'): Promise<T> {
    const headers: Record<string, string> = { 'x-store-key': 'demo', 'content-type': 'application/json' };
    if (token) headers['authorization'] = `Bearer ${token}`;
    const response = await fetch(`${stage.shop.url}${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** A customer with an order that can still be cancelled. */
  async function findPending(): Promise<{ customerId: string; token: string; order: Order }> {
    for (const customerId of customerIds) {
      const { customerToken } = await call<{ customerToken: string }>('/v1/demo/customer-token', { customerId });
      const { orders } = await call<{ orders: Order[] }>('/v1/orders', undefined, customerToken);
      const order = orders.find(({ status }) => status === 'pending');
      if (order) return { customerId, token: customerToken, order };
    }
    throw new Error('no demo customer has a pending order');
  }

  it('shows the wish for the carrier, the invoice, and the refund of an order that was cancelled', async () => {
    const { customerId, token, order } = await findPending();
    const path = `/v1/orders/${encodeURIComponent(order.id)}`;
    await call(`${path}/delivery-requests`, { kind: 'hurry' }, token);
    await call(
      `${path}/invoice`,
      { kind: 'company', title: '山茶科技有限公司', taxId: '91310000MA1K00001X' },
      token,
      'PUT',
    );
    await call(`${path}/cancel`, { reason: 'no-longer-needed' }, token);

    const { page, faults } = await openShop(stage.browser, `${stage.shop.url}/#/orders`, { width: 390 });
    await page.locator('.sign-in > button').click();
    await page.getByRole('button', { name: customerId }).click();
    const shown = page.getByRole('article', { name: `订单 ${order.id}` });
    await shown
      .getByText(/已退款 ¥[\d,]+(?:\.\d\d)?，退至\S/)
      .first()
      .waitFor();
    expect(await shown.locator('.afterwards').textContent()).toMatch(
      /已申请 · 企业 · 山茶科技有限公司 · 税号 91310000MA1K00001X/,
    );
    await shown.getByText('希望尽快送达').waitFor();
    await shown.getByText('已取消').waitFor();
    expect(await overflowPixels(page)).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
