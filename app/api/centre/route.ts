import { z } from 'zod';
import { postedByVisitor, shapes } from '@/lib/server/http/posted';
import { chooseCentre } from '@/lib/server/services/people/centres';

const Shape = z.strictObject({ centre: shapes.id });

export const POST = postedByVisitor(Shape, (visitor, { centre }) => chooseCentre(visitor, centre));
