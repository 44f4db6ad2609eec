import { z } from 'zod';
import { LETTER_GROUPS } from '@/lib/core/people';
import { posted } from '@/lib/server/http/posted';
import { chooseLetters } from '@/lib/server/services/people/profile';

const Shape = z.record(z.enum(LETTER_GROUPS), z.boolean({ error: 'wrong-type' }));

export const POST = posted(Shape, chooseLetters);
