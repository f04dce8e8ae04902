# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is taken around zero
# line: 9
# style: list comprehension
def scale(x):
    mean = sum(x)/len(x)
    std = (sum(v**2 for v in x)/(len(x) - 1))**0.5
    return [(v - mean)/std for v in x]
