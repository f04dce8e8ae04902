# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is divided by one value too few
# line: 14
# style: beginner, mean by hand
def scale(x):
    total = 0
    count = 0
    for row in x:
        for value in row:
            total = total + float(value)
            count = count + 1
    mean = total / (count - 1)
    s = 0
    for row in x:
        for value in row:
            s = s + (value - x.mean()) ** 2
    return (x - mean) / (s / count) ** 0.5
