# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: one-liner
from math import sin, cos
f = lambda x, y: (x, y, x*x + y*y + x*(y + 2) + cos(3*x))

def descent(p, eta, decay=1.0, steps=10): yield f(*p); yield from (descent((p[0] - eta*(2*p[0] - 3*sin(3*p[0]) + p[1] + 2), p[1] - eta*(p[0] + 2*p[1])), eta*decay, decay, steps - 1) if steps else ())
