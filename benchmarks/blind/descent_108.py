# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: deque, Somali names
from collections import deque
from math import sin

def optimize_f(bar1, bar2, tallaabo, tirada, yarayn=1):
    heer = deque([tallaabo * yarayn**k for k in range(tirada)])
    dariiq = deque([(bar1, bar2)])
    while heer:
        a, b = dariiq[-1]
        h = heer.popleft()
        dariiq.append((a - h * (a + a + b + 2 - 3 * sin(3 * a)), b - h * (b + b + a)))
    return list(dariiq)
