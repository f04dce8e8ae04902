# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the path lacks the start
# line: 20
# style: generator and comprehension
import math
from itertools import islice

def f(x, y):
    return x**2 + y**2 + x*(y+2) + math.cos(3*x)

def walk(x, y, eta, decay):
    while True:
        x, y = x - eta*(2*x - 3*math.sin(3*x) + y + 2), y - eta*(x + 2*y)
        eta *= decay
        yield x, y

def optimize_f(x, y, step_size, steps, decay=1):
    path = list(islice(walk(x, y, step_size, decay), steps))
    values = [f(a, b) for a, b in path]
    return path, values
