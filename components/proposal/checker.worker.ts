import { type Ask, answering } from '@/lib/client/thinking';
import { createChecker } from '@/lib/core/check';

const answer = answering(createChecker);

addEventListener('message', ({ data }: MessageEvent<Ask>) => postMessage(answer(data)));
