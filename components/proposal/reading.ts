'use client';

import { createContext, useContext } from 'react';
import type { Place } from '@/lib/core/proposal/place';

/** Where the proposal itself stands on the page, a finding can show its words there. */
export const ReadingContext = createContext<((place: Place) => void) | null>(null);
export const useReading = () => useContext(ReadingContext);
