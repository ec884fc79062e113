import { describe, expect, it } from 'vitest'
import { findPlaces, relatePlaces } from '../../../../server/text/places.ts'

const namesIn = (text: string): string[] => findPlaces(text).map(({ name }) => name)

describe('findPlaces', () => {
  it.each([
    ['淄博市张店区的延时服务', ['张店区']],
    ['张店怎么报名', ['张店']],
    ['山东省淄博市张店区', ['张店区']],
    ['从武汉返回淄博', ['武汉', '淄博']],
    ['恩施州', ['恩施州']],
    ['恩施土家族苗族自治州', ['恩施土家族苗族自治州']],
    ['内蒙古的高中', ['内蒙古']],
    ['莘县的小学', ['莘县']],
    ['上海南站', ['上海']],
  ])('finds the places of %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each([
    '长治久安',
    '职高青年',
    '市中心和平',
    '主城区',
    '日照时间',
    '大同小异',
    '平安校园',
    '兴国必先强师',
    '有没有专门招名校生的通道',
  ])('finds none in %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it('takes a short name that is also a word for a place where the words around say so', () => {
    expect(namesIn('日照的学校')).toEqual(['日照'])
    expect(namesIn('日照市')).toEqual(['日照市'])
  })

  it('tells counties of one name apart by the city named with them', () => {
    expect(findPlaces('济南市市中区')[0]?.codes).toEqual(['370103'])
    expect(findPlaces('市中区')[0]?.codes.length).toBeGreaterThan(1)
  })

  it('marks the place inside the name of a university', () => {
    expect(findPlaces('青岛科技大学在淄博').map(({ inName }) => inName)).toEqual([true, false])
  })

  it('gives offsets into the text', () => {
    for (const { name, start, end } of findPlaces('从济南市到淄博市桓台县')) {
      expect('从济南市到淄博市桓台县'.slice(start, end)).toBe(name)
    }
  })
})

describe('relatePlaces', () => {
  it.each([
    ['3703', '3703', 'same'],
    ['370303', '3703', 'within'],
    ['3703', '37', 'within'],
    ['37', '3703', 'around'],
    ['3701', '3703', 'apart'],
  ])('%s stands to %s as %s', (asked, found, relation) => {
    expect(relatePlaces([asked], [found])).toBe(relation)
  })
})
