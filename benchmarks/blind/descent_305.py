# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the derivative of the cosine has the wrong sign
# line: 10
# style: golf
from math import sin
def optimize_f(x, y, s, n, d=1):
    P = [(x, y)]
    for t in range(n): x, y = x-s*d**t*(2*x+3*sin(3*x)+y+2), y-s*d**t*(x+2*y); P += [(x, y)]
    return P
