# piece: gradients
# truth: wrong
# function: grad_f
# mistake: -sin(3x) without the inner derivative
# line: 8
# style: terse
from math import sin
grad_f = lambda x, y: (2*x + y + 2 - sin(3*x), x + 2*y)
