# piece: linear
# truth: wrong
# function: linear
# mistake: the accumulator starts at the bias and the bias is added again
# line: 9
# style: comprehension, Portuguese names
def linear(entradas, pesos, vies):
    soma = sum((e * p for e, p in zip(entradas, pesos)), vies)
    return soma + vies
