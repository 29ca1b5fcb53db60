import { purchase } from '../purchase'

export const runtime = 'edge'
export const GET = () => new Response(purchase('2500.00'))
