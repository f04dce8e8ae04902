# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the point before the last step is returned
# line: 15
# style: last point, old and new
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    old = new = (x, y)
    for t in range(steps):
        old = new
        eta = step_size * decay**t
        new = (old[0] - eta*(2*old[0] - 3*sin(3*old[0]) + old[1] + 2), old[1] - eta*(old[0] + 2*old[1]))
    return old
