# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: rotated coordinates u = x + y, v = x - y
import math

def optimize_f(x, y, step_size, steps, decay=1):
    u, v = x + y, x - y
    path = [(x, y)]
    for t in range(steps):
        wave = 2 - 3*math.sin(1.5*(u + v))
        eta = step_size * decay**t
        u, v = u - eta*(3*u + wave), v - eta*(v + wave)
        path.append(((u + v)/2, (u - v)/2))
    return path
