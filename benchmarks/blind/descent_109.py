# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: rate from the logarithm
import math

def optimize_f(x, y, step_size, steps, decay=1):
    points = [(x, y)]
    for t in range(steps):
        eta = math.exp(math.log(step_size) + t * math.log(decay))
        x, y = (1 - 2*eta)*x - eta*(y + 2 - 3*math.sin(3*x)), (1 - 2*eta)*y - eta*x
        points += [(x, y)]
    return points, [a*a + b*b + a*(b + 2) + math.cos(3*a) for a, b in points]
