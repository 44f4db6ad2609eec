import { describe, expect, it } from 'vitest';
import { IDLE_MS, Meter, signsIn } from '@/lib/client/authorship';

describe('how a proposal is written', () => {
  it('is counted by section: signs typed, signs pasted, time at work', () => {
    const meter = new Meter();
    meter.step('gaps', true, 0);
    meter.typed('gaps', 4, 100);
    meter.pasted('evidence', 250, 200);
    meter.step('gaps', true, 5_000);
    meter.step('gaps', true, 10_000);
    expect(meter.take()).toEqual([
      { section: 'gaps', typed: 4, pasted: 0, seconds: 10 },
      { section: 'evidence', typed: 0, pasted: 250, seconds: 0 },
    ]);
    expect(meter.take()).toEqual([]);
  });

  it('holds no text: what it gives away is numbers and the name of a section', () => {
    const meter = new Meter();
    meter.typed('gaps', signsIn('Late 👍🏽'), 0);
    expect(Object.values(meter.take()[0] ?? {}).filter((value) => typeof value === 'string')).toEqual([
      'gaps',
    ]);
  });

  it('counts no time while nobody is there', () => {
    const meter = new Meter();
    meter.active(0);
    for (let now = 0; now <= IDLE_MS + 60_000; now += 5_000) meter.step('gaps', true, now);
    expect(meter.take()).toEqual([{ section: 'gaps', typed: 0, pasted: 0, seconds: IDLE_MS / 1000 }]);
  });

  it('counts no time while the page is out of sight, or outside the sections', () => {
    const meter = new Meter();
    meter.step('gaps', false, 0);
    meter.active(1);
    meter.step('gaps', false, 5_000);
    meter.step(null, true, 10_000);
    expect(meter.take()).toEqual([]);
  });

  it('counts a lid that was shut as little', () => {
    const meter = new Meter();
    meter.step('gaps', true, 0);
    meter.active(7_200_000);
    meter.step('gaps', true, 7_200_000);
    expect(meter.take()[0]?.seconds).toBeLessThanOrEqual(15);
  });

  it('loses nothing when it could not be told', () => {
    const meter = new Meter();
    meter.typed('gaps', 3, 0);
    const batch = meter.take();
    meter.typed('gaps', 2, 10);
    meter.putBack(batch);
    expect(meter.take()).toEqual([{ section: 'gaps', typed: 5, pasted: 0, seconds: 0 }]);
  });

  it('counts signs as people do', () => {
    expect(signsIn('naïve')).toBe(5);
    expect(signsIn('👍')).toBe(1);
  });
});
