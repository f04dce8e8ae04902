# piece: relu
# truth: wrong
# function: relu
# mistake: clipped at 6 above
# line: 8
# style: terse
from numpy import clip, inf
relu = lambda z: clip(z, 0, 6)
